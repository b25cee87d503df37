// Large view of the process. The model stands in the page; nothing is fetched.
const box = document.getElementById('diagramm');
const viewer = new BpmnJS({ container: box });
viewer.importXML(document.getElementById('modell').textContent).then(() => {
  const canvas = viewer.get('canvas');
  const elements = viewer.get('elementRegistry');
  const mark = (id, marker) => elements.get(id) && canvas.addMarker(id, marker);
  for (const id of box.dataset.done.split(' ')) mark(id, 'ue-fertig');
  mark(box.dataset.now, 'ue-jetzt');
  canvas.zoom('fit-viewport', 'auto');
});
