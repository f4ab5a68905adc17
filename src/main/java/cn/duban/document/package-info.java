/**
 * The words of a document file, whatever program wrote it: .docx, .doc, .pdf, .xlsx, .html, .txt and pasted text come out as lines, table
 * rows as cells parted by tabs. Pure Java.
 */
@ApplicationModule(displayName = "Documents", allowedDependencies = "shared")
package cn.duban.document;

import org.springframework.modulith.ApplicationModule;
