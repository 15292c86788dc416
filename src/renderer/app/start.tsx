import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { startI18n } from "../i18n/i18n";
import { startFocus } from "../ui/focus/start-focus";
import { App } from "./App";
import { connect } from "./connect";
import { Providers } from "./Providers";
import "../ui/styles/tokens.css";
import "../ui/styles/kid.css";
import "../ui/styles/parent.css";

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
