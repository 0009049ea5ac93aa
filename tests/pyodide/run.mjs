// node run.mjs BUNDLE < cases.json : the differential under Python-in-WebAssembly; prints what it made of the cases.
import fs from "node:fs";
import path from "node:path";
import { loadPyodide } from "pyodide";

const here = path.dirname(new URL(import.meta.url).pathname);
const source = path.resolve(here, "../../widgets/lowback");
const python = await loadPyodide({ stdout: () => {}, stderr: (line) => console.error(line) });

function put(folder, into) {
  python.FS.mkdirTree(into);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === "__pycache__") continue;
    const from = path.join(folder, entry.name);
    const to = `${into}/${entry.name}`;
    if (entry.isDirectory()) put(from, to);
    else if (/\.py$/.test(entry.name)) python.FS.writeFile(to, fs.readFileSync(from));
  }
}

put(path.join(source, "reasoning"), "/code/lowback/reasoning");
put(path.join(source, "content"), "/code/lowback/content");
python.FS.writeFile("/code/lowback/__init__.py", "");
python.FS.writeFile("/tables.json", fs.readFileSync(process.argv[2]));
python.FS.writeFile("/cases.json", fs.readFileSync(0));
python.runPython('import sys; sys.path.insert(0, "/code")');
python.runPython(fs.readFileSync(path.join(here, "in_browser.py"), "utf-8"));
console.log(python.runPython("run()"));
