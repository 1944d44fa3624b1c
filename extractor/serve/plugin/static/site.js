// Copy buttons appear only where they work; nothing else needs a script.
"use strict";
if (navigator.clipboard) {
  for (const button of document.querySelectorAll("button.copy")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      const label = button.textContent;
      button.textContent = "Copied";
      setTimeout(() => { button.textContent = label; }, 1500);
    });
  }
}
// Datasette's menus close when the reader clicks elsewhere.
document.body.addEventListener("click", (event) => {
  for (const open of document.querySelectorAll("details.nav-menu[open], details.actions-menu-links[open]")) {
    if (!open.contains(event.target)) open.open = false;
  }
});
