// Large view of the process. The model stands in the page; nothing is fetched.
const box = document.getElementById('diagramm');
const viewer = new BpmnJS({ container: box });
viewer.importXML(document.getElementById('modell').textContent).then(() => {
  const canvas = viewer.get('canvas');
  const elements = viewer.get('elementRegistry');
  const mark = (id, marker) => elements.get(id) && canvas.addMarker(id, marker);
  for (const id of box.dataset.done.split(' ')) mark(id, 'ue-fertig');
  mark(box.dataset.now, 'ue-jetzt');
  // To the width of the box, never larger than drawn; what is below comes by moving.
  canvas.resized();
  const { inner, outer } = canvas.viewbox();
  const scale = Math.min(1, outer.width / (inner.width + 40));
  const [width, height] = [outer.width / scale, outer.height / scale];
  canvas.viewbox({ x: inner.x - (width - inner.width) / 2, y: inner.y - Math.max(20, (height - inner.height) / 2), width, height });
});
