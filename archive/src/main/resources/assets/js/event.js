// Says while one types how the date of an event is understood. Without this file a button does it.
const date = document.getElementById("date");
const zone = document.getElementById("zone");
const said = document.querySelector("[data-hook=understood]");
const look = document.querySelector("[data-hook=look]");
const save = document.querySelector("[data-hook=save]");
let asked = 0;

const understand = async () => {
  const mine = ++asked;
  const query = new URLSearchParams({ date: date.value, zone: zone.value });
  const answer = date.value.trim() ? await fetch(`/desk/chronology/date.json?${query}`) : null;
  const understood = answer?.ok ? await answer.json() : { says: "" };
  if (mine === asked) said.textContent = understood.says;
};

if (date && zone && said) {
  look.hidden = true;
  let later = 0;
  for (const field of [date, zone]) {
    field.addEventListener("input", () => {
      clearTimeout(later);
      later = setTimeout(understand, 150);
    });
  }
  // Enter in a field keeps the event; else the form's first button would only look at the date.
  date.form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches("input:not([type=checkbox])")) {
      event.preventDefault();
      save.click();
    }
  });
}
