// Pastes a finished article with its headings and block quotations, where the clipboard has it as HTML. Without this file it is pasted as plain text.
const field = document.querySelector("[data-hook=paste]");

field?.addEventListener("paste", (event) => {
  const html = event.clipboardData?.getData("text/html");
  if (!html) return;
  event.preventDefault();
  field.setRangeText(html, field.selectionStart, field.selectionEnd, "end");
});
