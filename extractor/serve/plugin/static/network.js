// Draws the network that the list beside it states in words. Names reach the page as text on a canvas only.
"use strict";
(() => {
  const box = document.getElementById("graph");
  if (!box || typeof cytoscape !== "function") return;
  const status = document.getElementById("graph-status");
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  const shapes = { person: "ellipse", organization: "round-rectangle", group: "hexagon", vessel: "triangle", aircraft: "vee", wallet: "diamond" };
  const words = (type) => type.replaceAll("_", " ");
  const short = (name) => (name.length > 30 ? name.slice(0, 28) + "…" : name);
  const small = !box.dataset.expand;

  // One line for all that joins two actors: which relations these are is in its label and in the list.
  const lines = (edges) => {
    const joined = new Map();
    for (const e of edges) {
      const key = e.source_id + " " + e.target_id;
      const line = joined.get(key) || { id: key, source: e.source_id, target: e.target_id, types: new Set(), n: 0 };
      line.types.add(words(e.type));
      line.n = Math.max(line.n, e.n_sources);
      joined.set(key, line);
    }
    const crowded = joined.size > 30;
    return [...joined.values()].map((l) => ({ data: { id: l.id, source: l.source, target: l.target, n: l.n, label: crowded ? "" : [...l.types].slice(0, 2).join(", ") + (l.types.size > 2 ? " …" : "") } }));
  };

  const elements = (network) => [
    ...network.nodes.map((n) => ({ data: { id: n.id, label: small && n.id === network.root ? "" : short(n.name), type: n.type, status: n.status, root: n.id === network.root ? 1 : 0 } })),
    ...lines(network.edges),
  ];
  const rings = (cy) => cy.layout({ name: "concentric", animate: false, fit: true, padding: small ? 14 : 40, minNodeSpacing: small ? 16 : 60, spacingFactor: small ? 1.3 : 2, startAngle: -Math.PI / 2, concentric: (n) => (n.data("root") ? 2 : 1), levelWidth: () => 1 }).run();
  const layout = (cy, fit) => cy.layout({ name: "cose", animate: false, fit, padding: small ? 12 : 30, nodeRepulsion: () => (small ? 60000 : 240000), idealEdgeLength: () => (small ? 60 : 150), nodeOverlap: 40, randomize: false, componentSpacing: 90, gravity: small ? 0.4 : 0.15, numIter: 2000 }).run();
  const ring = (cy, root) => cy.nodes().forEach((n, i) => {
    if (n.id() !== root) n.position({ x: 200 * Math.cos(i * 2.4), y: 200 * Math.sin(i * 2.4) });
  });

  // Cytoscape would insert a style element, which the page's policy forbids; the style sheet says the same of .graph.
  document.head.append(Object.assign(document.createElement("meta"), { id: "__________cytoscape_stylesheet" }));

  const draw = (network) => {
    box.hidden = false;
    const cy = cytoscape({
      container: box, elements: elements(network), layout: { name: "preset" }, minZoom: 0.25, maxZoom: 2.5,
      userZoomingEnabled: !small, userPanningEnabled: !small,
      style: [
        { selector: "node", style: { label: "data(label)", "font-size": small ? 9 : 11, color: colour("--ink"), "text-valign": "bottom", "text-margin-y": 4, "text-wrap": "wrap", "text-max-width": small ? 90 : 110, width: 20, height: 20, "background-color": colour("--card"), "border-width": 2, "border-color": colour("--soft"), shape: (n) => shapes[n.data("type")] || "ellipse", "text-background-color": colour("--card"), "text-background-opacity": 0.8, "text-background-padding": 1 } },
        { selector: "node[status = 'designated']", style: { "border-color": colour("--bad"), "background-color": colour("--bad-soft"), "border-width": 3 } },
        { selector: "node[root = 1]", style: { width: 30, height: 30, "font-weight": "bold", "background-color": colour("--link-soft"), "border-color": colour("--link"), "border-width": 4, "z-index": 9, "text-background-opacity": 1 } },
        { selector: "node:selected, node.here", style: { "border-color": colour("--focus"), "border-width": 5 } },
        { selector: "edge", style: { width: (e) => 1 + Math.min(e.data("n"), 4), "line-color": colour("--strong-line"), "target-arrow-color": colour("--strong-line"), "target-arrow-shape": "triangle", "arrow-scale": 0.8, "curve-style": "bezier", label: small ? "" : "data(label)", "font-size": 9, color: colour("--soft"), "text-rotation": "autorotate", "text-background-color": colour("--card"), "text-background-opacity": 0.85, "text-background-padding": 1 } },
      ],
    });
    if (network.nodes.length <= 18) rings(cy);
    else { ring(cy, network.root); layout(cy, true); }
    if (cy.zoom() > 1.25) { cy.zoom(1.25); cy.center(); }
    box.dataset.ready = "1";
    if (small) cy.on("tap", "node", (event) => { location.href = box.dataset.actor + event.target.id(); });
    else explore(cy, network.root);
  };

  const explore = (cy, root) => {
    const done = new Set([root]);
    let here = cy.getElementById(root);
    const tell = (text) => { status.textContent = text; };
    const stand = (node) => { cy.nodes().removeClass("here"); node.addClass("here"); here = node; tell(node.data("label") + ", " + node.degree() + " connections shown"); };
    const expand = async (node) => {
      stand(node);
      if (done.has(node.id())) { location.href = box.dataset.actor + node.id(); return; }
      done.add(node.id());
      const answer = await fetch(box.dataset.api + encodeURIComponent(node.id()) + "/network?nodes=12");
      if (!answer.ok) { tell("This actor could not be expanded."); return; }
      const before = cy.nodes().length;
      for (const element of elements(await answer.json())) if (cy.getElementById(element.data.id).empty()) { element.data.root = 0; cy.add({ ...element, position: { ...node.position() } }); }
      layout(cy, true);
      tell((cy.nodes().length - before) + " more actors. Once more opens the page.");
    };
    cy.on("tap", "node", (event) => expand(event.target));
    box.addEventListener("focus", () => stand(here));
    box.addEventListener("keydown", (event) => {
      const near = here.neighborhood("node").sort((a, b) => Math.atan2(a.position("y") - here.position("y"), a.position("x") - here.position("x")) - Math.atan2(b.position("y") - here.position("y"), b.position("x") - here.position("x")));
      const toward = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
      if (toward && near.length) {
        event.preventDefault();
        const along = (n) => { const x = n.position("x") - here.position("x"), y = n.position("y") - here.position("y"); return (x * toward[0] + y * toward[1]) / (Math.hypot(x, y) || 1); };
        stand(near.max(along).ele);
      } else if (event.key === "Enter") { event.preventDefault(); expand(here); }
      else if (event.key === "o" || event.key === "O") location.href = box.dataset.actor + here.id();
    });
  };

  fetch(box.dataset.src + (!small && innerWidth < 600 ? "&nodes=16" : "")).then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.status)))).then(draw, () => { box.hidden = true; });
})();
