package org.hamyari.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;

/** The one store of a service: the bucket where one is configured, else the directory. */
@ApplicationScoped
class FileStores {

    @Produces
    @ApplicationScoped
    FileStore store(FileSettings settings) {
        return settings.bucket().name().isPresent() ? new BucketFiles(settings.bucket()) : new DirectoryFiles(settings.directory());
    }

    void end(@Disposes FileStore store) {
        if (store instanceof BucketFiles bucket) {
            bucket.close();
        }
    }
}
