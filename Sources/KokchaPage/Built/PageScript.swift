// Made by page/build of the sources in page; a test holds that it is fresh.
// swift-format-ignore-file

/// The script of the report page.
package enum PageScript {
  package static let text: StaticString = ##"(()=>{const f=JSON.parse(document.getElementById("facts").textContent);document.body.append(f.title+": "+f.events+" events");document.documentElement.dataset.ready="true"})();"##
}
