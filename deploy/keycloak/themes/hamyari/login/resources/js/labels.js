// The page that shows who signs in names a field in its label that is not there; the one it shows is meant.
document.addEventListener("DOMContentLoaded", () => {
  const label = document.querySelector("label[for=username]");
  if (label && !document.getElementById("username") && document.getElementById("kc-attempted-username")) {
    label.htmlFor = "kc-attempted-username";
  }
});
