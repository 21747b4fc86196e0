// What is typed into a question travels along when the language is switched.
for (const link of document.querySelectorAll(".tools a[hreflang]")) {
  link.addEventListener("click", () => {
    const form = document.querySelector("main form[method=get]");
    if (!form) return;
    const address = new URL(link.href);
    for (const [name, value] of new FormData(form)) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    link.href = address.href;
  });
}
