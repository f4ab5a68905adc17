// One click on a demo persona fills the form; signing in stays the person's own act.
for (const persona of document.querySelectorAll(".personas button")) {
  persona.addEventListener("click", () => {
    document.getElementById("signInName").value = persona.dataset.signInName;
    document.getElementById("password").value = persona.dataset.password;
    document.getElementById("password").form.querySelector("button[type=submit]").focus();
  });
}
