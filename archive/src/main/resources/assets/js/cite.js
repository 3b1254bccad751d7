// Citations are copied at a click. Without this file each stands in a field that can be selected as a whole.
for (const button of document.querySelectorAll("[data-hook=copy]")) {
  const field = button.parentElement.querySelector("[data-hook=citation]");
  button.hidden = false;
  field.addEventListener("focus", () => field.select());
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      button.textContent = document.getElementById("cite").dataset.copied;
    } catch {
      field.focus();
    }
  });
}
