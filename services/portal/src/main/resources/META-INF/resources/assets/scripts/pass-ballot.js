// Casting with the pass on this device. The request carries no cookie, no referrer and no name; nothing of the choices is kept here.
import { filled, keep, kept, offer, stands } from "/assets/scripts/pass.js";

const form = document.getElementById("ballot");
const page = document.getElementById("pass-ballot");
const { vote, address, log } = page.dataset;
const said = document.getElementById("pass-said");
let ready = null;

function show(step) {
  document.querySelectorAll("[data-step]").forEach((part) => { part.hidden = part.dataset.step !== step; });
  window.scrollTo(0, 0);
}

function say(message) {
  said.textContent = message;
  document.getElementById("pass-problem").hidden = !message;
}

function chosen() {
  return [...form.querySelectorAll("input:checked")];
}

async function review() {
  const boxes = chosen();
  const most = Number(form.dataset.most);
  if (most > 0 && boxes.length > most) return;
  say("");
  ready = await filled(kept(vote), boxes.map((box) => box.value));
  document.getElementById("pass-chosen").replaceChildren(...boxes.map((box) => {
    const item = document.createElement("li");
    item.textContent = form.querySelector(`label[for="${box.id}"]`).textContent;
    return item;
  }));
  document.getElementById("pass-blank").hidden = boxes.length > 0;
  show("review");
}

async function cast() {
  say("");
  try {
    const answer = await fetch(address, { method: "POST", credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store",
      headers: { "Content-Type": "application/json", "Accept-Language": document.documentElement.lang }, body: ready.body });
    const told = await answer.json();
    if (!answer.ok) throw new Error(told.detail);
    if (told.commitment !== ready.commitment) throw new Error(page.dataset.wrong);
    const pass = kept(vote);
    keep({ ...pass, revision: ready.revision,
      receipts: [...pass.receipts, { revision: ready.revision, commitment: told.commitment, promise: told.promise }] });
    receipt();
    show("cast");
  } catch (error) {
    say(error instanceof TypeError ? page.dataset.failed : error.message);
  }
}

function receipt() {
  const last = kept(vote).receipts.at(-1);
  document.getElementById("pass-receipt").textContent = last.commitment;
  offer(document.getElementById("pass-receipt-file"), `hamyari-receipt-${vote}-${last.revision}.json`, { vote, ...last });
}

async function check() {
  const last = kept(vote).receipts.at(-1);
  const result = document.getElementById("pass-checked");
  try {
    const answer = await fetch(`${log}/proofs/${last.commitment}`, { credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store" });
    if (answer.status === 404) result.textContent = page.dataset.notYet;
    else result.textContent = await stands(last.commitment, await answer.json()) ? page.dataset.stands : page.dataset.wrong;
  } catch {
    result.textContent = page.dataset.failed;
  }
}

document.getElementById("pass-review").addEventListener("click", review);
document.getElementById("pass-cast").addEventListener("click", cast);
document.getElementById("pass-change").addEventListener("click", () => show("choose"));
document.getElementById("pass-again").addEventListener("click", () => show("choose"));
document.getElementById("pass-check").addEventListener("click", check);
if (!kept(vote)?.signature) show("none");
else if (kept(vote).receipts.length > 0) {
  receipt();
  show("cast");
} else show("choose");
