"""`python -m drawing [ID ...]`: draw the pictures named, or all; run by `python3 start.py pictures`."""

import argparse
import difflib
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path

from drawing.picture import all_pictures
from drawing.save import IMAGES, save, write_table


def draw_one(id: str, folder: Path) -> tuple[dict, float]:
    """Draw one picture; its entry and the seconds it took."""
    begun = time.perf_counter()
    picture = all_pictures()[id]
    entry = save(picture, picture.draw(), folder)
    return entry, time.perf_counter() - begun


def main() -> int:
    parser = argparse.ArgumentParser(prog="pictures", description=__doc__)
    parser.add_argument("ids", nargs="*", metavar="ID", help="pictures to draw (all, if none is named)")
    parser.add_argument("--group", help="draw the pictures of one group")
    parser.add_argument("--list", action="store_true", help="list the pictures and draw none")
    parser.add_argument("--out", type=Path, default=IMAGES, help="write to another folder (made if missing)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    wanted = parser.parse_args()
    pictures = all_pictures()
    for id in wanted.ids:
        if id not in pictures:
            near = difflib.get_close_matches(id, pictures, n=1)
            print(f"There is no picture {id!r}." + (f" Did you mean {near[0]!r}?" if near else ""), file=sys.stderr)
            return 2
    ids = wanted.ids or [id for id, p in pictures.items() if wanted.group in (None, p.group)]
    if wanted.list:
        print("\n".join(f"{pictures[id].group:10} {id:32} {pictures[id].title}" for id in ids))
        return 0
    wanted.out.mkdir(parents=True, exist_ok=True)
    return _draw(ids, wanted.out, wanted.jobs, whole=not wanted.ids and not wanted.group)


def _draw(ids: list[str], folder: Path, jobs: int, whole: bool) -> int:
    begun, entries, failed = time.perf_counter(), [], []
    with ProcessPoolExecutor(max_workers=min(jobs, len(ids))) as pool:
        waiting = {pool.submit(draw_one, id, folder): id for id in ids}
        for n, done in enumerate(as_completed(waiting), 1):
            id = waiting[done]
            try:
                entry, seconds = done.result()
            except Exception as error:
                failed.append(id)
                print(f"[{n}/{len(ids)}] {id}: {type(error).__name__}: {error}", file=sys.stderr, flush=True)
            else:
                entries.append(entry)
                print(f"[{n}/{len(ids)}] {entry['file']} {seconds:.1f} s", flush=True)
    gone = _undrawn(folder) if whole and not failed else set()
    write_table(entries, gone, folder)
    print(
        f"{len(entries)} pictures in {time.perf_counter() - begun:.0f} s"
        + (f"; failed: {', '.join(failed)}" if failed else "")
    )
    return 1 if failed else 0


def _undrawn(folder: Path) -> set[str]:
    """Ids in pictures.json that no module draws any more; their files go too."""
    import json

    table = folder / "pictures.json"
    if not table.exists():
        return set()
    known = all_pictures()
    old = [p for p in json.loads(table.read_text(encoding="utf-8")) if p["id"] not in known]
    for p in old:
        (folder / p["file"]).unlink(missing_ok=True)
    return {p["id"] for p in old}


if __name__ == "__main__":
    sys.exit(main())
