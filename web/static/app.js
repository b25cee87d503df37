// Small help for those who have scripts; every page works without.

// A second click while the first is under way sends nothing (the key in the form would make it harmless anyway).
addEventListener('submit', (event) => {
  const form = event.target;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = 'yes';
  addEventListener('pageshow', () => delete form.dataset.sent, { once: true });
});

// An error page begins at its summary, a changed page at its message: also where `autofocus` lost to a fragment.
document.querySelector('.kern-alert[autofocus]')?.focus();

// Links of the summary put the cursor into the field, not only the field into view.
addEventListener('click', (event) => {
  const link = event.target.closest?.('.ue-fehlerliste a');
  const field = link && document.getElementById(link.hash.slice(1));
  (field?.matches('fieldset') ? (field.querySelector('input:not([type="hidden"]), select, textarea') ?? field) : field)?.focus();
});
