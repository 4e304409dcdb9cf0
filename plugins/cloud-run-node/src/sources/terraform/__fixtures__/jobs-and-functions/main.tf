provider "google" {
  project = "shop"
  region  = "europe-west1"
}

resource "google_cloud_run_v2_service" "api" {
  name     = "api"
  location = "europe-west1"

  template {
    containers {
      image = "europe-docker.pkg.dev/shop/images/api"
    }

  }
}

resource "google_cloud_run_v2_job" "nightly" {
  name     = "nightly"
  location = "europe-west1"

  template {
    template {
      containers {
        image = "image"
      }
    }
  }
}

resource "google_cloud_run_v2_worker_pool" "workers" {
  name     = "workers"
  location = "europe-west1"

  template {
    containers {
      image = "image"
    }
  }
}

resource "google_cloudfunctions2_function" "resize" {
  name     = "resize"
  location = "europe-west1"
}

resource "google_cloud_run_v2_job_iam_member" "nightly" {
  name     = google_cloud_run_v2_job.nightly.name
  location = "europe-west1"
  role     = "roles/run.invoker"
  member   = "allUsers"
}
