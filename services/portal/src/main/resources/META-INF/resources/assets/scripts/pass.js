// A voting pass on this device: made here, signed blind by the service, kept here. The service never sees what it signs.
import { RSABSSA } from "/assets/scripts/blindrsa/index.js";

const suite = RSABSSA.SHA384.PSS.Randomized();
const KEY = { name: "RSA-PSS", hash: "SHA-384" };

export const text = (bytes) => btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
export const bytes = (base64) => Uint8Array.from(atob(base64.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
export const hex = (array) => Array.from(array, (byte) => byte.toString(16).padStart(2, "0")).join("");
export const joined = (...arrays) => Uint8Array.from(arrays.flatMap((array) => [...array]));
export const sha256 = async (array) => new Uint8Array(await crypto.subtle.digest("SHA-256", array));

const place = (vote) => `hamyari-pass-${vote}`;

/** What this device keeps of the pass of a vote; null when there is none. */
export function kept(vote) {
  try {
    return JSON.parse(localStorage.getItem(place(vote)));
  } catch {
    return null;
  }
}

/** Keeps it; throws where the browser keeps nothing, before anything is asked for that could be lost. */
export function keep(pass) {
  const written = JSON.stringify(pass);
  localStorage.setItem(place(pass.vote), written);
  if (localStorage.getItem(place(pass.vote)) !== written) throw new Error("nothing is kept");
}

async function publicKey(pem) {
  return crypto.subtle.importKey("spki", bytes(pem.replace(/-----[^-]+-----/g, "").replace(/\s/g, "")), KEY, true, ["verify"]);
}

/** Makes a random token and blinds it. */
export async function made(vote, keyId, pem) {
  const prepared = suite.prepare(crypto.getRandomValues(new Uint8Array(32)));
  const { blindedMsg, inv } = await suite.blind(await publicKey(pem), prepared);
  return { version: 1, vote, keyId, randomizer: text(prepared.slice(0, 32)), token: text(prepared.slice(32)), blinded: text(blindedMsg),
    inverse: text(inv), revision: 0, receipts: [] };
}

/** Unblinds the signature and checks it with the published key; what was only needed for that is forgotten. */
export async function signed(pass, blindSignature, pem) {
  const prepared = joined(bytes(pass.randomizer), bytes(pass.token));
  const signature = await suite.finalize(await publicKey(pem), prepared, bytes(blindSignature), bytes(pass.inverse));
  const { blinded, inverse, ...rest } = pass;
  return { ...rest, signature: text(signature) };
}

/** What the log commits to, before the nonce: the ballot as five lines. */
async function ballot(pass, revision, choices) {
  const name = hex(await sha256(joined(bytes(pass.randomizer), bytes(pass.token))));
  return new TextEncoder().encode(`hamyari-ballot-v1\n${pass.vote}\n${name}\n${revision}\n${[...choices].sort().join(",")}\n`);
}

/** A ballot ready to be sent, and the commitment it must be answered with. */
export async function filled(pass, choices) {
  const revision = pass.revision + 1;
  const nonce = crypto.getRandomValues(new Uint8Array(32));
  const commitment = hex(await sha256(joined(nonce, await ballot(pass, revision, choices))));
  const body = { token: pass.token, randomizer: pass.randomizer, signature: pass.signature, nonce: text(nonce), revision, choices };
  return { body: JSON.stringify(body), commitment, revision };
}

const nodeHash = (left, right) => sha256(joined(Uint8Array.of(1), left, right));
const fromHex = (digits) => Uint8Array.from(digits.match(/../g), (pair) => parseInt(pair, 16));

/** Whether the proof leads from the commitment to the root in the checkpoint (RFC 9162 §2.1.3.2). */
export async function stands(commitment, proof) {
  const [, size, root] = proof.checkpoint.split("\n");
  let place = proof.leaf;
  let last = Number(size) - 1;
  let hash = await sha256(joined(Uint8Array.of(0), fromHex(commitment)));
  if (place > last) return false;
  for (const sibling of proof.proof.map(fromHex)) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      hash = await nodeHash(sibling, hash);
      while (place % 2 === 0 && place !== 0) {
        place = Math.floor(place / 2);
        last = Math.floor(last / 2);
      }
    } else {
      hash = await nodeHash(hash, sibling);
    }
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && btoa(String.fromCharCode(...hash)) === root;
}

/** Hands something kept to the person as a file. */
export function offer(link, name, content) {
  if (link.href.startsWith("blob:")) URL.revokeObjectURL(link.href);
  link.href = URL.createObjectURL(new Blob([JSON.stringify(content, null, 1)], { type: "application/json" }));
  link.download = name;
}
