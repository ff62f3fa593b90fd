// The block editor as the script of the WordPress plugin sees it. Prints what the editor is shown.
import { readFileSync } from "node:fs";
import vm from "node:vm";

const listeners = [];
const shown = [];
const state = { saving: false, autosaving: false, succeeded: true };
const answers = [
  { notice: { text: "Текст опубликован, но его стоит перечитать.", blocks: false } },
  { notice: null },
  { notice: { text: "Текст не опубликован.", blocks: true } },
  null,
];
const asked = [];
const wp = {
  data: {
    subscribe: (listener) => listeners.push(listener),
    select: () => ({
      isSavingPost: () => state.saving,
      isAutosavingPost: () => state.autosaving,
      didPostSaveRequestSucceed: () => state.succeeded,
    }),
    dispatch: () => ({
      createErrorNotice: (text, { id }) => changed(`error ${id} ${text}`),
      createWarningNotice: (text, { id }) => changed(`warning ${id} ${text}`),
      removeNotice: (id) => changed(`remove ${id}`),
    }),
  },
  apiFetch: ({ path, method }) => {
    asked.push(`${method} ${path}`);
    const answer = answers[asked.length - 1];
    return answer === null ? Promise.reject(new Error("offline")) : Promise.resolve(answer);
  },
};

function changed(what) {
  shown.push(what);
  listeners.forEach((listener) => listener());
}

async function save(how = {}) {
  Object.assign(state, { saving: true, autosaving: false, succeeded: true }, how);
  listeners.forEach((listener) => listener());
  state.saving = false;
  listeners.forEach((listener) => listener());
  listeners.forEach((listener) => listener());
  await new Promise((resolve) => setImmediate(resolve));
}

vm.runInNewContext(readFileSync(process.argv[2], "utf8"), { window: { wp } });
await save();
await save({ autosaving: true });
await save({ succeeded: false });
await save();
await save();
await save();
console.log(asked.join(","));
console.log(shown.join("\n"));
