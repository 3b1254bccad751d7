// Signs in with a passkey, and makes one. Where the browser has none the buttons stay hidden: a password does everything.

const usable = Boolean(window.PublicKeyCredential?.parseRequestOptionsFromJSON) && !/^[\d.]+$|^\[/.test(location.hostname);

async function send(path, fields) {
  const answer = await fetch(path, { method: "POST", headers: { Accept: "application/json" }, body: new URLSearchParams(fields) });
  const said = await answer.json();
  if (!answer.ok) throw new Error(said.detail);
  return said;
}

async function signIn() {
  const challenge = await send("/login/passkey/options", {});
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(challenge.options.publicKey);
  const credential = await navigator.credentials.get({ publicKey });
  return send("/login/passkey", { id: challenge.id, answer: JSON.stringify(credential) });
}

async function make(form, label) {
  const challenge = await send("/desk/passkeys/options", { form });
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(challenge.options.publicKey);
  const credential = await navigator.credentials.create({ publicKey });
  return send("/desk/passkeys", { form, label, id: challenge.id, answer: JSON.stringify(credential) });
}

async function go(place, work) {
  const said = place.querySelector("[data-hook=passkey-said]");
  said.textContent = "";
  try {
    location.assign((await work()).to);
  } catch (problem) {
    said.textContent = problem.name === "NotAllowedError" ? place.dataset.nothing : problem.message;
  }
}

if (usable) {
  const entry = document.querySelector("[data-hook=passkey-sign-in]");
  if (entry) {
    entry.hidden = false;
    entry.querySelector("button").addEventListener("click", () => go(entry, signIn));
  }
  const form = document.querySelector("[data-hook=passkey-make]");
  if (form) {
    form.hidden = false;
    document.querySelector("[data-hook=passkey-none]").hidden = true;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      go(form, () => make(form.elements.form.value, form.elements.label.value));
    });
  }
}
