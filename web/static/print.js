// `Überleitungsbogen drucken`: opens the browser's print dialog; without a script people press Ctrl + P.
addEventListener('load', () => print());
