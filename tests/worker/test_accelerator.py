from __future__ import annotations

import os

import pytest

from euromine_qgis.worker import accelerator as module
from euromine_qgis.worker.accelerator import Accelerator, accelerator

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stub is a shell script")


@pytest.fixture(autouse=True)
def linux(monkeypatch, tmp_path):
    monkeypatch.setattr(module.platform, "system", lambda: "Linux")
    monkeypatch.setenv("PATH", str(tmp_path))


def nvidia_smi(tmp_path, said, status=0):
    program = tmp_path / "nvidia-smi"
    program.write_text(f"#!/bin/sh\necho '{said}'\nexit {status}\n")
    program.chmod(0o755)


def test_nvidia_s_own_program_names_card_and_driver(tmp_path):
    nvidia_smi(tmp_path, "NVIDIA RTX A2000, 12GB, 580.65.06")
    assert accelerator(tmp_path) == Accelerator("cuda", "NVIDIA RTX A2000, 12GB", "580.65.06")
    assert accelerator(tmp_path).usable


def test_a_driver_older_than_cuda_13_is_not_usable(tmp_path):
    nvidia_smi(tmp_path, "Tesla K80, 470.256.02")
    assert accelerator(tmp_path).driver_is_too_old
    assert not accelerator(tmp_path).usable


def test_a_driver_that_does_not_answer_is_no_graphics(tmp_path):
    nvidia_smi(tmp_path, "NVIDIA-SMI has failed, make sure that the driver is running", 9)
    assert accelerator(tmp_path) == Accelerator()


def test_the_kernel_module_tells_without_the_program(tmp_path):
    (tmp_path / "proc/driver/nvidia").mkdir(parents=True)
    (tmp_path / "proc/driver/nvidia/version").write_text(
        "NVRM version: NVIDIA UNIX x86_64 Kernel Module  590.12  Mon Sep 1 10:00:00 UTC 2025\n"
    )
    assert accelerator(tmp_path) == Accelerator("cuda", "NVIDIA GPU", "590.12")


def test_apple_silicon_is_known_and_intel_macs_have_none(tmp_path, monkeypatch):
    monkeypatch.setattr(module.platform, "system", lambda: "Darwin")
    monkeypatch.setattr(module.platform, "machine", lambda: "arm64")
    assert accelerator(tmp_path).kind == "mps" and accelerator(tmp_path).usable
    monkeypatch.setattr(module.platform, "machine", lambda: "x86_64")
    assert accelerator(tmp_path) == Accelerator()
