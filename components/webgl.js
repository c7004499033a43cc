// Says once that this browser cannot draw with WebGL; where it can, nothing is said.
export default function ({ setStateValue }) {
  const context = document.createElement("canvas").getContext("webgl2");
  if (!context) setStateValue("missing", true);
  context?.getExtension("WEBGL_lose_context")?.loseContext();
}
