import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

const place = document.getElementById("studio");
if (place !== null) createRoot(place).render(<StrictMode>KORA Studio</StrictMode>);
