import "./sunset.css";

/** The evening light over a film that comes to its end: warmer, then darker, and a sun that sinks. Nothing to read, nothing to count. */
export function Sunset({ faded }: { faded: number }) {
  if (faded === 0) return null;
  return (
    <div className="sunset" style={{ "--faded": faded }} aria-hidden="true">
      <i className="glow" />
      <i className="low-sun" />
      <i className="dark" />
    </div>
  );
}
