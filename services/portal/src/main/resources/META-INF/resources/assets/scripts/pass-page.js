// Getting a pass: kept on the device before it is asked for, offered as a file, never used in the same breath.
import { keep, kept, made, offer, signed } from "/assets/scripts/pass.js";

const page = document.getElementById("pass");
const { vote, keyId, pem } = page.dataset;
const said = document.getElementById("pass-said");

function show(state) {
  page.querySelectorAll("[data-when]").forEach((part) => { part.hidden = !part.dataset.when.split(" ").includes(state); });
  const pass = kept(vote);
  if (pass) page.querySelectorAll("a[data-file]").forEach((link) => offer(link, `hamyari-pass-${vote}.json`, pass));
}

function say(message) {
  said.textContent = message;
  document.getElementById("pass-problem").hidden = !message;
}

function state() {
  const pass = kept(vote);
  if (!pass) return "none";
  return pass.signature ? "ready" : "asked";
}

async function ask() {
  const pass = kept(vote);
  const answer = await fetch(page.dataset.ask, { method: "POST", body: new URLSearchParams({ blinded: pass.blinded }) });
  if (answer.redirected || !answer.headers.get("content-type")?.includes("json")) throw new Error(page.dataset.signedOut);
  const told = await answer.json();
  if (!answer.ok) throw new Error(told.message);
  keep(await signed(pass, told.blindSignature, pem));
}

async function get() {
  say("");
  try {
    if (!kept(vote)) keep(await made(vote, keyId, pem));
    show("asked");
    await ask();
    show("fresh");
  } catch (error) {
    show(state());
    say(error instanceof TypeError ? page.dataset.failed : error.message);
  }
}

async function load(event) {
  say("");
  try {
    const pass = JSON.parse(await event.target.files[0].text());
    if (pass.version !== 1 || pass.vote !== vote || pass.keyId !== keyId) throw new Error("of another vote");
    keep(pass);
    show(state());
  } catch {
    say(page.dataset.foreign);
  }
}

page.querySelectorAll("button[data-get]").forEach((button) => button.addEventListener("click", get));
document.getElementById("pass-file").addEventListener("change", load);
page.hidden = false;
show(state());
