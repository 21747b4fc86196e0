// Telephones with a Persian or Arabic keyboard type their own digits; a one-time code is compared in Latin ones.
document.addEventListener("submit", (event) => {
  for (const field of event.target.querySelectorAll("input[name=otp], input[name=totp], input[name=code]")) {
    field.value = field.value.replace(/[۰-۹]/g, (digit) => digit.charCodeAt(0) - 0x06f0)
      .replace(/[٠-٩]/g, (digit) => digit.charCodeAt(0) - 0x0660).replace(/\s/g, "");
  }
}, true);
