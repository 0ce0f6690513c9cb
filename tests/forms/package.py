"""What Office refuses or repairs in a file that other programs open all the same: parts without a kind,
relations that lead nowhere, ids that stand twice, rows of another width than their table, children of a
chart out of the schema's order (ECMA-376, part 1). Nobody has Word where these checks run."""

import posixpath
import re
import zipfile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"

# The order of children in charts, where it is not the order of writing by chance.
CHART = {
    "chartSpace": "date1904 lang roundedCorners style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes",
    "chart": "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs",
    "plotArea": "layout barChart catAx valAx dTable spPr",
    "barChart": "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId",
    "ser": "idx order tx spPr invertIfNegative pictureOptions dPt dLbls trendline errBars cat val shape",
    "dLbls": "dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator",
    "catAx": "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses auto lblAlgn lblOffset noMultiLvlLbl",
    "valAx": "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossBetween majorUnit minorUnit",
    "scaling": "logBase orientation max min",
    "legend": "legendPos legendEntry layout overlay spPr txPr",
}


def faults(path):
    """A sentence for each fault of an Office file; none where it is sound."""
    with zipfile.ZipFile(path) as package:
        names = package.namelist()
        found = [f"{name} is there twice" for name in set(names) if names.count(name) > 1]
        kinds = etree.fromstring(package.read("[Content_Types].xml"))
        by_name = {one.get("PartName") for one in kinds if one.tag.endswith("Override")}
        by_ending = {one.get("Extension").lower() for one in kinds if one.tag.endswith("Default")}
        for name in names:
            ending = name.rsplit(".", 1)[-1].lower()
            if name != "[Content_Types].xml" and f"/{name}" not in by_name and ending not in by_ending:
                found.append(f"{name} has no kind")
            # The kind `application/xml` says nothing: Office takes such a part for damaged.
            if ending == "xml" and not name.startswith("[") and f"/{name}" not in by_name and not name.startswith("customXml/"):
                found.append(f"{name} has no kind of its own")
        found += [f"{name} is named and not there" for name in by_name if name[1:] not in names]
        for name in names:
            if not name.endswith((".xml", ".rels")):
                continue
            root = etree.fromstring(package.read(name))
            if name.endswith(".rels"):
                found += relations(name, root, names)
            else:
                found += links(name, root, package)
                found += ids(name, root) + tables(name, root) + charts(name, root)
    return found


def relations(name, root, names):
    """Each relation leads to a part that is there, by an id of its own."""
    folder = posixpath.dirname(posixpath.dirname(name))
    found, seen = [], set()
    for one in root.iter(RELATION):
        if one.get("Id") in seen:
            found.append(f"{name}: {one.get('Id')} stands twice")
        seen.add(one.get("Id"))
        if one.get("TargetMode") == "External":
            continue
        target = one.get("Target")
        target = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        if target not in names:
            found.append(f"{name}: {target} is not there")
    return found


def links(name, root, package):
    """Each relation that a part speaks of is among its relations."""
    folder, file = posixpath.split(name)
    used = {value for one in root.iter(etree.Element) for key, value in one.attrib.items() if key.startswith(R)}
    if not used:
        return []
    own = f"{folder}/_rels/{file}.rels"
    known = {one.get("Id") for one in etree.fromstring(package.read(own)).iter(RELATION)}
    return [f"{name} speaks of {id}, which {own} does not have" for id in used - known]


def ids(name, root):
    """Bookmarks and drawings have ids of their own, and each bookmark ends."""
    found = []
    for what, values in [
        ("bookmark", [one.get(f"{W}id") for one in root.iter(f"{W}bookmarkStart")]),
        ("name of a bookmark", [one.get(f"{W}name") for one in root.iter(f"{W}bookmarkStart")]),
        ("drawing", [one.get("id") for one in root.iter(DRAWN)]),
    ]:
        found += [f"{name}: the {what} {value} stands twice" for value in set(values) if values.count(value) > 1]
    starts, ends = ({one.get(f"{W}id") for one in root.iter(f"{W}bookmark{end}")} for end in ("Start", "End"))
    if starts != ends:
        found.append(f"{name}: bookmarks begin and do not end: {starts ^ ends}")
    anchors = {one.get(f"{W}anchor") for one in root.iter(f"{W}hyperlink")} - {None}
    named = {one.get(f"{W}name") for one in root.iter(f"{W}bookmarkStart")}
    return found + [f"{name}: no bookmark {anchor}" for anchor in anchors - named]


def tables(name, root):
    """Each table has a grid, each row fills it, and each cell ends in a paragraph."""
    found = []
    for table in root.iter(f"{W}tbl"):
        grid = table.find(f"{W}tblGrid")
        width = 0 if grid is None else len(grid)
        for row in table.iterchildren(f"{W}tr"):
            spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.iterchildren(f"{W}tc")]
            if sum(1 if span is None else int(span.get(f"{W}val")) for span in spans) != width:
                found.append(f"{name}: a row does not fill the {width} columns of its table")
        for cell in table.iter(f"{W}tc"):
            if len(cell) == 0 or cell[-1].tag != f"{W}p":
                found.append(f"{name}: a cell does not end in a paragraph")
    # Word needs a paragraph between two tables, and behind the last.
    for one in root.iter(f"{W}tbl"):
        if one.getnext() is None or one.getnext().tag != f"{W}p":
            found.append(f"{name}: a table is followed by no paragraph")
    # What no font shows, XML forbids or Word drops.
    if re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "".join(root.itertext())):
        found.append(f"{name}: a character that XML does not have")
    return found


def charts(name, root):
    """The children of a chart stand in the schema's order."""
    found = []
    for element in root.iter(etree.Element):
        local = etree.QName(element).localname
        if not element.tag.startswith(C) or local not in CHART:
            continue
        allowed = CHART[local].split()
        children = [etree.QName(child).localname for child in element if isinstance(child.tag, str)]
        if unknown := set(children) - set(allowed):
            found.append(f"{name}: {local} holds {unknown}, which this check does not know")
        elif [allowed.index(child) for child in children] != sorted(allowed.index(child) for child in children):
            found.append(f"{name}: the children of {local} are out of order: {children}")
    return found
