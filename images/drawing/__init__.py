"""How the pictures are drawn. Build time only: `python3 start.py pictures` sets up what it needs, in .venv-pictures.

figures/  one module a subject; each lists its PICTURES
kits/     what several figures share: bones, muscles, the body, splines
"""
