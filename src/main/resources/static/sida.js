/* What pages do better with a script than without. None of them needs it. */
'use strict';

(() => {
    /* Those who cannot see the page hear first what must be mended. */
    const errors = document.querySelector('.errors[tabindex]');
    if (errors) {
        errors.focus();
    }

    /* Nobody leaves by mistake what they have typed and not sent. */
    const unsent = new Set();
    for (const form of document.querySelectorAll('form[method="post"]')) {
        form.addEventListener('input', () => unsent.add(form));
        form.addEventListener('submit', () => unsent.delete(form));
        if (form.hasAttribute('data-unsent') || (errors && form.contains(errors))) {
            unsent.add(form);
        }
    }
    window.addEventListener('beforeunload', event => {
        if (unsent.size > 0) {
            event.preventDefault();
        }
    });
})();
