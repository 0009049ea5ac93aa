"""`python -m lowback X`: one table of commands (`python3 start.py X` is the same thing)."""

import difflib
import os
import sys
from importlib import import_module

COMMANDS = {
    "lab": ("lowback.tools.serve:main_lab", "open the workbook in JupyterLab"),
    "study": ("lowback.tools.serve:main_study", "open the same pages without code"),
    "test": ("lowback.tools.testrun:main", "run every test (--full for the long trials)"),
    "check": ("lowback.tools.check:main", "check lessons/ and name every mistake"),
    "lint": ("lowback.tools.lint:main", "check the questions for tells, reading and the engine's agreement"),
    "reading": ("lowback.tools.reading:main", "the reading grade of every page and question set"),
    "build": ("lowback.tools.build:main", "build notebooks and data from lessons/"),
    "stamp": ("lowback.tools.stamp:main", "note a second reading: stamp page 41-facet-joint"),
    "review": ("lowback.tools.review:main", "a clinician's review sheet of one cause: review CAUSE"),
    "site": ("lowback.tools.site:main", "write the pages as a web site that needs no Python: site OUT"),
    "print": ("lowback.tools.paper:main", "a page or its lab sheet as a PDF: print PAGE, print PAGE --lab"),
    "pictures": ("lowback.tools.pictures:main", "draw the pictures anew: pictures ID ..., --list, --sheet FILE"),
    "questions": ("lowback.tools.questions:main", "list the questions (--json for all of each)"),
    "findings": ("lowback.tools.findings:main", "list the findings of the differential (--json for all of each)"),
    "rank": ("lowback.tools.rank:main", "rank the causes for one case: rank FILE.json, or rank -"),
    "client": ("lowback.tools.client:main", "show an invented client with an intake form (--answers for the rest)"),
    "evaluate": ("lowback.tools.evaluate:main", "test the differential on published cases and drawn clients"),
    "stats": ("lowback.tools.stats:main", "count what the lessons hold and what it rests on"),
    "benchmarks": ("lowback.tools.benchmarks:main", "measure speed beside other tools"),
}


def usage() -> str:
    width = max(map(len, COMMANDS))
    rows = "\n".join(f"  {name:{width}}  {what}" for name, (_, what) in COMMANDS.items())
    return f"python3 start.py COMMAND\n\n{rows}\n"


def main(argv: list[str] | None = None) -> int:
    """The exit code of the command that `argv` names; 2 where there is no such command."""
    argv = sys.argv[1:] if argv is None else argv
    if not argv or argv[0] in ("-h", "--help", "help"):
        print(usage())
        return 0
    name, *rest = argv
    if name not in COMMANDS:
        near = difflib.get_close_matches(name, COMMANDS, n=1)
        hint = f" Did you mean {near[0]!r}?" if near else ""
        print(f"There is no command {name!r}.{hint}\n\n{usage()}", file=sys.stderr)
        return 2
    module, function = COMMANDS[name][0].split(":")
    from lowback.content.mistakes import BrokenLessons

    try:
        return getattr(import_module(module), function)(rest) or 0
    except BrokenPipeError:  # `questions | head`: whoever read has enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except BrokenLessons as error:
        print(f"{error}\n\nMend lessons/ first; `check` names every mistake.", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
