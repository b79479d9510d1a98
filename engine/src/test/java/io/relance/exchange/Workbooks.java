package io.relance.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks that no spreadsheet would write. */
final class Workbooks {

    private static final String TYPES = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>""";
    private static final String STYLES =
            "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>";
    private static final String WORKBOOK = """
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="s" sheetId="1" r:id="r1"/></sheets></workbook>""";
    private static final String RELATIONS = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""";
    private static final String SHEET =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    private static final int PIECE = 1 << 20;

    private Workbooks() {}

    /** One row of these cells, each as it would stand in the sheet. */
    static Path of(Path folder, String... cells) throws IOException {
        return write(folder, "<row r=\"1\">" + String.join("", cells) + "</row>", 0);
    }

    /** One cell of so many megabytes, which hardly need any room in the file. */
    static Path bomb(Path folder, int megabytes) throws IOException {
        return write(folder, "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>", megabytes);
    }

    private static Path write(Path folder, String rows, int megabytes) throws IOException {
        var file = folder.resolve("made.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "[Content_Types].xml", TYPES);
            entry(zip, "xl/workbook.xml", WORKBOOK);
            entry(zip, "xl/styles.xml", STYLES);
            entry(zip, "xl/_rels/workbook.xml.rels", RELATIONS);
            entry(zip, "xl/worksheets/sheet1.xml", SHEET + rows);
            for (var i = 0; i < megabytes; i++) {
                zip.write("A".repeat(PIECE).getBytes(StandardCharsets.US_ASCII));
            }
            zip.write((megabytes > 0 ? "</t></is></c></row>" : "").getBytes(StandardCharsets.US_ASCII));
            zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.US_ASCII));
        }
        return file;
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
