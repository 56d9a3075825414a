/** Opens the question that the address leads to. */
function openTarget(): void {
  const details = document.getElementById(location.hash.slice(1))?.closest('details');
  if (details) details.open = true;
}

addEventListener('hashchange', openTarget);
openTarget();
