/* What pages do better with a script than without. None of them needs it. */
'use strict';

(() => {
    /* Those who cannot see the page hear first what must be mended. */
    const errors = document.querySelector('.errors[tabindex]');
    if (errors) {
        errors.focus();
    }

    const forms = [...document.querySelectorAll('form[method="post"]')];
    const isRefused = form => errors !== null && form.contains(errors);
    const unsent = new Set(forms.filter(form => form.hasAttribute('data-unsent') || isRefused(form)));

    /*
     * Of a page's forms only one is sent at a time: what is typed in the others stays in this tab until the page comes back. So does the one
     * that is sent, in case it never arrives.
     */
    const page = document.querySelector('main[data-page]');

    function memory() {
        return JSON.parse(sessionStorage.getItem(page.dataset.page)) || {};
    }

    function remember(kept) {
        if (Object.keys(kept).length > 0) {
            sessionStorage.setItem(page.dataset.page, JSON.stringify(kept));
        } else {
            sessionStorage.removeItem(page.dataset.page);
        }
    }

    const nameOf = form => form.getAttribute('action');
    const isBox = control => control.type === 'checkbox' || control.type === 'radio';
    const typable = form => [...form.elements].filter(control =>
        control.name && control.matches('input:not([type="hidden"]), textarea, select'));

    /* What a form asked about when it was drawn; hidden fields are never kept but for this comparison. */
    const askedIn = form => form.querySelector('input[type="hidden"][name="sequence"]')?.value ?? '';

    function typedIn(form) {
        const fields = typable(form).filter(control => !isBox(control) || control.checked);
        return fields.map(control => [control.name, control.value]);
    }

    /** Whether all is kept that is not sent now. */
    function keep(sent) {
        if (!page) {
            return unsent.size === 0;
        }
        try {
            const kept = memory();
            for (const form of unsent) {
                kept[nameOf(form)] = {asked: askedIn(form), typed: typedIn(form)};
            }
            kept[nameOf(sent)] = {asked: askedIn(sent), typed: typedIn(sent), sent: true};
            remember(kept);
            return true;
        } catch (storageIsShut) {
            return unsent.size === 0;
        }
    }

    function put(control, typed) {
        const before = isBox(control) ? control.checked : control.value;
        if (isBox(control)) {
            control.checked = typed.some(([name, value]) => name === control.name && value === control.value);
        } else {
            control.value = (typed.find(([name]) => name === control.name) ?? [control.name, control.value])[1];
        }
        return before !== (isBox(control) ? control.checked : control.value);
    }

    /* What was chosen for something that has changed since is to be chosen anew. */
    function putBack(form, kept) {
        const changed = kept.asked !== askedIn(form);
        const typed = kept.typed.filter(([name]) => !changed || !form.querySelector(`[data-anew][name="${CSS.escape(name)}"]`));
        const filled = typable(form).filter(control => put(control, typed));
        if (filled.length === 0 && !changed) {
            return;
        }
        unsent.add(form);
        for (const details of form.querySelectorAll('details')) {
            if (filled.some(control => details.contains(control))) {
                details.open = true;
            }
        }
        const note = document.createElement('p');
        note.className = 'notice';
        note.setAttribute('role', 'status');
        note.textContent = changed ? form.dataset.changedNote : page.dataset.unsentNote;
        form.prepend(note);
    }

    function recall() {
        const kept = memory();
        const isTaken = page.querySelector(':scope > .notice.good[role="status"]') !== null;
        for (const form of forms.filter(one => nameOf(one) in kept)) {
            const one = kept[nameOf(form)];
            delete kept[nameOf(form)];
            if (!isRefused(form) && !(one.sent && isTaken)) {
                putBack(form, one);
            }
        }
        remember(kept);
    }

    if (page) {
        try {
            recall();
        } catch (storageIsShut) {
            /* Then leaving is asked about, as on other pages. */
        }
    }

    /* Nobody leaves by mistake what they have typed and not sent. */
    let isKept = false;
    for (const form of forms) {
        form.addEventListener('input', () => unsent.add(form));
        form.addEventListener('submit', () => {
            unsent.delete(form);
            isKept = keep(form);
        });
    }
    window.addEventListener('beforeunload', event => {
        if (unsent.size > 0 && !isKept) {
            event.preventDefault();
        }
        isKept = false;
    });
})();
