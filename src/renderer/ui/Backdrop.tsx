/** A picture that fills its room; what it shows is told by the words of the screen. */
export function Backdrop({ src }: { src: string }) {
  return <img className="backdrop" src={src} alt="" />;
}
