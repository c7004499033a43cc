// The kinds of traces that our figures hold, and French for dates and tool tips.
const Plotly = require("plotly.js/lib/core");
Plotly.register([
  require("plotly.js/lib/bar"),
  require("plotly.js/lib/treemap"),
  require("plotly.js/lib/locales/fr"),
]);
module.exports = Plotly;
