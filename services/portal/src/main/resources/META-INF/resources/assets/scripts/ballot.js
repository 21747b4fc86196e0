// Keeps count of the chosen projects while boxes are ticked. Without it the "Count again" button does the same on the server.
const form = document.getElementById("ballot");
const format = new Intl.NumberFormat(form.dataset.lang === "fa" ? "fa-IR" : "en-GB");
const rtl = document.documentElement.dir === "rtl";
const budget = Number(form.dataset.budget);
const most = Number(form.dataset.most);
const purse = document.querySelector(".purse");
const over = document.getElementById("over");

function cell(start, width) {
  const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  const x = rtl ? 100 - start - width : start;
  const attributes = { class: "spent cell", x: `${x}%`, y: 0, width: `${width}%`, height: 22 };
  for (const [name, value] of Object.entries(attributes)) rect.setAttribute(name, value);
  return rect;
}

function count() {
  const costs = [...form.querySelectorAll("input:checked")].map((box) => Number(box.dataset.cost));
  const spent = costs.reduce((sum, cost) => sum + cost, 0);
  const tooMany = most > 0 ? Math.max(0, costs.length - most) : 0;
  const scale = 100 / Math.max(budget, spent, 1);
  document.getElementById("chosen").textContent = format.format(costs.length);
  document.getElementById("spent").textContent = format.format(Math.round(spent * 10) / 10);
  const message = tooMany ? over.dataset.msg.replace("#", format.format(tooMany)) : "";
  if (over.textContent !== message) over.textContent = message;
  purse.toggleAttribute("data-over", tooMany > 0);
  let start = 0;
  document.getElementById("cells").replaceChildren(...costs.map((cost) => {
    const drawn = cell(start, cost * scale);
    start += cost * scale;
    return drawn;
  }));
}

document.documentElement.classList.add("js");
form.addEventListener("change", count);
count();
