// The rooms' own rules build on these, so they are loaded first.
import "../ui/styles/tokens.css";
import "../ui/styles/accents-and-skies.css";
import "../ui/styles/tv.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { startI18n } from "../i18n/i18n";
import { startFocus } from "../ui/focus/start-focus";
import { App } from "./App";
import { connect } from "./connect";
import { Providers } from "./Providers";

export async function start(root: HTMLElement): Promise<void> {
  startI18n();
  startFocus();
  const client = await connect();
  createRoot(root).render(
    <StrictMode>
      <Providers client={client}>
        <App />
      </Providers>
    </StrictMode>,
  );
}
