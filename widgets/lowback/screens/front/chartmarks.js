// What is painted, as data and in words: marks are {region id: [feelings]}. The same rules as lowback/screens/painted.py.
import { FEELINGS } from "./overlap.js";

export const MOST_FEELINGS = 2;  // in one place: two patterns can still be told apart over each other, three cannot

export const LOST = "Part of what was kept for this drawing could not be used here, and was left out. The record still holds it.";

/** What of `raw` (kept by an older workbook, or damaged) this figure can show, and how many entries it cannot. */
export function cleanMarks(raw, regions) {
  const found = raw && typeof raw === "object" && !Array.isArray(raw) ? raw : {};
  const marks = {};
  for (const { id } of regions) {
    const kept = Array.isArray(found[id]) ? FEELINGS.filter((f) => found[id].includes(f)).slice(0, MOST_FEELINGS) : [];
    if (kept.length) marks[id] = kept;
  }
  const lost = raw && found !== raw ? 1 : Object.keys(found).filter((id) => !marks[id]).length;
  return { marks, lost };
}

export function withFeeling(marks, id, feeling, on) {
  return withFeelings(marks, id, FEELINGS.filter((f) => (f === feeling ? on : marks[id]?.includes(f))));
}

/** The same marks but for one region; no feelings takes it out. */
export function withFeelings(marks, id, feelings) {
  const { [id]: _, ...others } = marks;
  return feelings.length ? { ...others, [id]: feelings } : others;
}

export const isFull = (marks, id) => (marks[id] || []).length >= MOST_FEELINGS;

export const same = (a, b) => {
  const text = (marks) => Object.keys(marks).sort().map((id) => `${id}:${marks[id].join()}`).join(";");
  return text(a) === text(b);
};

/** "Low back" -> "low back"; "SI joint" stays. */
export const lower = (name) => (/^.[A-Z]/.test(name) ? name : name.slice(0, 1).toLowerCase() + name.slice(1));

export const NOTHING = "Nothing is painted.";
export const inWords = (marks, regions) => placesByFeeling(marks, regions).map(([f, places]) => `${capital(f)}: ${places}.`).join(" ") || NOTHING;

/** [feeling, places] for each feeling that is painted. */
export function placesByFeeling(marks, regions) {
  return FEELINGS.map((f) => [f, regions.filter((r) => marks[r.id]?.includes(f)).map((r) => lower(r.name)).join("; ")]).filter(([, places]) => places);
}

export const capital = (word) => word[0].toUpperCase() + word.slice(1);

/** What must be said of a drawing before anything else; empty where nothing must. */
export function warnings(marks, figure) {
  const felt = (ids, feelings) => ids.some((id) => marks[id]?.some((f) => feelings.includes(f)));
  const legs = (side) => figure.regions.filter((r) => r.side === side && figure.legs.includes(r.id)).map((r) => r.id);
  return {
    weakLeg: felt([...legs("left"), ...legs("right")], ["weakness"]),
    saddle: felt(figure.saddle, ["tingling", "numbness"]),
    bothLegs: felt(legs("left"), FEELINGS) && felt(legs("right"), FEELINGS),
  };
}
