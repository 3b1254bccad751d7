// Citations are copied at a click. Without this file a click selects the whole of one.
for (const button of document.querySelectorAll("[data-hook=copy]")) {
  const text = button.closest(".citation").querySelector("[data-hook=citation]");
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text.textContent);
      button.textContent = document.getElementById("cite").dataset.copied;
    } catch {
      getSelection().selectAllChildren(text);
    }
  });
}
