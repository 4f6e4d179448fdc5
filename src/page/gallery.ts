/** The list of episodes: what is typed or pressed decides what is seen. */

const box = document.querySelector<HTMLInputElement>('#q');
const entries = [...document.querySelectorAll<HTMLElement>('.entry')];
const filters = [...document.querySelectorAll<HTMLButtonElement>('.filters button')];
const none = document.querySelector<HTMLElement>('.none');

function update(): void {
  const words = (box?.value ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const chosen = filters.filter((one) => one.getAttribute('aria-pressed') === 'true');
  let seen = 0;
  for (const entry of entries) {
    const text = entry.dataset['found'] ?? '';
    const fits =
      words.every((word) => text.includes(word)) &&
      (chosen.length === 0 || chosen.some((one) => text.includes((one.dataset['category'] ?? '').toLowerCase())));
    entry.hidden = !fits;
    if (fits) seen++;
  }
  if (none) none.hidden = seen > 0 || entries.length === 0;
}

box?.addEventListener('input', update);
for (const filter of filters) {
  filter.addEventListener('click', () => {
    filter.setAttribute('aria-pressed', String(filter.getAttribute('aria-pressed') !== 'true'));
    update();
  });
}
addEventListener('keydown', (event) => {
  if (event.key !== '/' || document.activeElement === box || !box) return;
  event.preventDefault();
  box.focus();
});
update();
