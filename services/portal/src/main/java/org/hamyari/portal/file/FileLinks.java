package org.hamyari.portal.file;

import jakarta.enterprise.context.ApplicationScoped;
import org.hamyari.catalogue.client.ProjectDto;
import org.hamyari.catalogue.client.ProjectStateDto;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.project.ManageLink;

/** What the people behind a project do with its files. */
final class FileLinks {

    private FileLinks() {
    }

    /** The gallery. */
    @ApplicationScoped
    public static class Pictures implements ManageLink {

        @Override
        public int place() {
            return 200;
        }

        @Override
        public String text() {
            return "file_manage_pictures";
        }

        @Override
        public String path() {
            return "manage/pictures";
        }

        @Override
        public boolean applies(Page page, ProjectDto project) {
            return true;
        }
    }

    /** The documents. */
    @ApplicationScoped
    public static class Documents implements ManageLink {

        @Override
        public int place() {
            return 210;
        }

        @Override
        public String text() {
            return "file_manage_documents";
        }

        @Override
        public String path() {
            return "manage/documents";
        }

        @Override
        public boolean applies(Page page, ProjectDto project) {
            return true;
        }
    }

    /** The objections. */
    @ApplicationScoped
    public static class Notices implements ManageLink {

        @Override
        public int place() {
            return 900;
        }

        @Override
        public String text() {
            return "file_notices";
        }

        @Override
        public String path() {
            return "manage/notices";
        }

        @Override
        public boolean applies(Page page, ProjectDto project) {
            return project.state() != ProjectStateDto.DRAFT;
        }
    }
}
