// How far two drawings agree. The same rules as lowback/screens/overlap.py; a test plays both over the same cases.

export const CLOSE = 0.75;
export const FEELINGS = ["pain", "tingling", "numbness", "weakness"];

/** Of the skin that either list of regions covers, the share that both cover: 0 (nothing) to 1 (all). */
export function shared(areas, one, other) {
  const [a, b] = [new Set(one), new Set(other)];
  const sum = (ids) => ids.reduce((total, id) => total + areas[id], 0);
  const either = sum([...new Set([...a, ...b])]);
  return either ? sum([...a].filter((id) => b.has(id))) / either : 0;
}

/** What was drawn against a client's own drawing: see `compared` in overlap.py. Layers are [feeling, region]. */
export function compared(areas, twins, parts, marks) {
  const key = (feeling, id) => `${feeling} ${id}`;
  const layers = (field) => new Set(parts.flatMap((p) => p[field].map((id) => key(p.feeling, id))));
  const [must, may] = [layers("must"), layers("may")];
  const drawn = new Set(Object.entries(marks).flatMap(([id, feelings]) => feelings.map((f) => key(f, id))));
  const every = FEELINGS.flatMap((f) => Object.keys(areas).map((id) => [f, id]));
  const where = (test) => every.filter(([f, id]) => test(key(f, id), f, id));
  const missing = (f, id) => must.has(key(f, id)) && !drawn.has(key(f, id));
  const over = where((k) => drawn.has(k) && !must.has(k) && !may.has(k));
  const side = over.filter(([f, id]) => twins[id] && missing(f, twins[id]));
  const feeling = over.filter(([f, id]) => !side.some((s) => s[0] === f && s[1] === id) && FEELINGS.some((g) => missing(g, id)));
  const explained = new Set([...side.map(([f, id]) => key(f, twins[id])), ...feeling.flatMap(([, id]) => FEELINGS.map((g) => key(g, id)))]);
  const right = where((k) => drawn.has(k) && must.has(k));
  const missed = where((k, f, id) => missing(f, id));
  const sum = (list) => list.reduce((total, [, id]) => total + areas[id], 0);
  const covered = sum(right);
  const score = must.size ? covered / (covered + sum(missed) + sum(over)) : 0;
  return {
    score, close: score >= CLOSE && !side.length, right, fine: where((k) => drawn.has(k) && may.has(k) && !must.has(k)),
    missed: missed.filter(([f, id]) => !explained.has(key(f, id))), side, feeling, extra: over.filter((layer) => !side.includes(layer) && !feeling.includes(layer)),
  };
}

export const percent = (share) => `${Math.round(share * 100)}%`;
