import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import * as z from "zod";
import { App } from "./app/App";
import { connect } from "./app/connect";
import { Providers } from "./app/Providers";
import { startI18n } from "./i18n/i18n";
import { startFocus } from "./ui/focus/start-focus";
import "./ui/styles/tokens.css";
import "./ui/styles/kid.css";
import "./ui/styles/parent.css";

// The page's policy forbids eval, which zod would otherwise use to build its parsers.
z.config({ jitless: true });
startI18n();
startFocus();

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
const client = await connect();
createRoot(root).render(
  <StrictMode>
    <Providers client={client}>
      <App />
    </Providers>
  </StrictMode>,
);
