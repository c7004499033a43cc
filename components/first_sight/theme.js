// Before the first sight is painted: the theme that the reader has chosen, the width of the sidebar.
{
  const sight = document.getElementById("first-sight");
  const chosen = localStorage.getItem(`stActiveTheme-${location.pathname}-v2`) ?? "";
  const dark = /dark/i.test(chosen) || (!/light/i.test(chosen) && matchMedia("(prefers-color-scheme: dark)").matches);
  sight.dataset.theme = dark ? "dark" : "light";
  const closed = Object.entries(localStorage).some(([name, value]) => name.startsWith("stSidebarCollapsed") && value === "true");
  const width = closed ? 0 : parseInt(localStorage.getItem("sidebarWidth")) || 300;
  sight.style.setProperty("--beside", `${width}px`);
}
