"""Write red_flag_pairs.csv anew. Read its diff with care: each line says what two warning signs come to."""

import csv

from test_triage import PAIRS, pairs_now

if __name__ == "__main__":
    with PAIRS.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ["one", "other", "alone", "together"], lineterminator="\n")
        writer.writeheader()
        writer.writerows(pairs_now())
