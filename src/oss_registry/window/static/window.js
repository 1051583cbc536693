// Fetches the page anew every minute and replaces what only shows something. What somebody may be
// deciding about stays as it is. Without this script the page does everything but this.
"use strict";

const PERIOD_MS = 60_000;

async function refresh() {
  if (document.hidden || !document.querySelector("[data-live]")) {
    return;
  }
  let answer;
  try {
    answer = await fetch("/province", { credentials: "same-origin" });
  } catch {
    return; // The line is down; the page says of when it is.
  }
  if (!answer.ok || answer.redirected) {
    location.reload(); // The session is over: the sign-in page comes.
    return;
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const part of document.querySelectorAll("[data-live]")) {
    const same = fresh.querySelector(`[data-live="${part.dataset.live}"]`);
    if (same && !part.contains(document.activeElement)) {
      part.replaceWith(document.adoptNode(same));
    }
  }
}

setInterval(refresh, PERIOD_MS);
