/**
 * What is shown when the page crashed too often: a still picture that needs no script, no font and no file, because
 * any of them may be what is broken. Wordless, as it may meet a child.
 */
export const safeScreen = `data:text/html;charset=utf-8,${encodeURIComponent(`<!doctype html>
<html lang="zxx"><title>Matinee</title>
<style>html,body{height:100%;margin:0;background:#1d1430;display:grid;place-items:center}svg{width:40vmin}</style>
<svg viewBox="0 0 200 200" role="img" aria-label="Matinee">
<circle cx="100" cy="100" r="92" fill="#2a1f47"/>
<path d="M128 40a64 64 0 1 0 34 100 56 56 0 1 1-34-100z" fill="#ffe9a8"/>
<circle cx="146" cy="66" r="4" fill="#fff0bf"/><circle cx="166" cy="92" r="3" fill="#fff0bf"/>
</svg></html>`)}`;
