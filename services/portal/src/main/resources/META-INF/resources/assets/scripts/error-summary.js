// Takes the reader to the summary after a refused form.
document.getElementById("errors")?.focus();
