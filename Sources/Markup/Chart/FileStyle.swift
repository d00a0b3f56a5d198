/// What a chart that stands by itself, beside a Markdown file, needs to be read on a light or a dark page.
enum FileStyle {
  static let element: StaticString = """
    <style>svg{color:#5b656c;--a:#0b5a63;--d:#9c2b18;--t:#9c2b1814;--l:#8884;--p:#fff}\
    @media(prefers-color-scheme:dark){svg{color:#9fabb2;--a:#6fc3cd;--d:#f29b87;--t:#f29b8722;--p:#12171a}}\
    svg svg{overflow:visible}text{font:13px system-ui,sans-serif;fill:currentColor}.middle{text-anchor:middle}\
    .end{text-anchor:end}path{fill:none;stroke:currentColor;stroke-width:1.5;stroke-linejoin:round;\
    vector-effect:non-scaling-stroke}.grid{stroke:var(--l);stroke-width:1}.zero,.pin{stroke-width:1}\
    .mark{stroke-dasharray:2 4}.entry{stroke-width:1;stroke-dasharray:1 3}.main,.broken{stroke:var(--a);stroke-width:2.5}\
    .broken{stroke-dasharray:6 6}.danger,.limit{stroke:var(--d);stroke-width:2}.limit{stroke-dasharray:9 4}\
    .shade{fill:var(--t);stroke:none}.dot,.now{stroke:var(--a);stroke-width:7;stroke-linecap:round}\
    .now{stroke-width:12;stroke-linecap:square}.death{stroke:var(--d);stroke-width:11;stroke-linecap:square}\
    .with,.column{fill:var(--a);stroke:var(--a)}.column{stroke:none}.without{fill:var(--p)}.with,.without{stroke-width:1.2}\
    .name{stroke:var(--p);stroke-width:4px;paint-order:stroke}text.main{fill:var(--a);font-weight:600}\
    text.danger,tspan.danger{fill:var(--d)}text.main,text.danger,tspan.danger{stroke:none}</style>
    """
}
