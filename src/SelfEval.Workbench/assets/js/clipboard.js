// Text to the clipboard at a person's click; where the browser lends none (an address without https), it is shown selected instead.
export async function copy(text, said) {
  const toast = document.querySelector('[data-toast]');
  try {
    await navigator.clipboard.writeText(text);
    toast.textContent = said;
  } catch {
    const box = Object.assign(document.createElement('textarea'), { className: 'boxed', value: text, readOnly: true, rows: 8 });
    box.setAttribute('aria-label', said);
    toast.replaceChildren(box);
    box.select();
    if (document.execCommand('copy')) toast.textContent = said;
    else return;
  }
  setTimeout(() => toast.replaceChildren(), 4000);
}
